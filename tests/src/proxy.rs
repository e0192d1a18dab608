//! A TCP proxy between the program and a server, which a test cuts and mends.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A way to a server that can be cut.
pub struct Proxy {
    address: SocketAddr,
    whole: Arc<AtomicBool>,
    streams: Arc<Mutex<Vec<TcpStream>>>,
}

impl Proxy {
    /// A way to this address.
    pub fn to(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its address");
        let proxy = Self {
            address,
            whole: Arc::new(AtomicBool::new(true)),
            streams: Arc::default(),
        };
        let (server, whole, streams) = (server.to_owned(), Arc::clone(&proxy.whole), Arc::clone(&proxy.streams));
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                if whole.load(Ordering::SeqCst) {
                    connect(client, &server, &streams);
                }
            }
        });
        proxy
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Cuts every connection, and takes no new one.
    pub fn cut(&self) {
        self.whole.store(false, Ordering::SeqCst);
        for stream in self.streams.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// Takes connections again.
    pub fn mend(&self) {
        self.whole.store(true, Ordering::SeqCst);
    }
}

fn connect(client: TcpStream, server: &str, streams: &Mutex<Vec<TcpStream>>) {
    let Ok(server) = TcpStream::connect(server) else { return };
    for (from, to) in [(&client, &server), (&server, &client)] {
        let (Ok(from), Ok(to)) = (from.try_clone(), to.try_clone()) else {
            return;
        };
        std::thread::spawn(move || pump(from, to));
    }
    streams
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .extend([client, server]);
}

fn pump(mut from: TcpStream, mut to: TcpStream) {
    let mut buffer = [0; 16 << 10];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        let Some(read) = buffer.get(..count) else { break };
        if to.write_all(read).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}
