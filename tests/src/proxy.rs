//! A TCP proxy between the program and a server, which a test cuts and mends.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A way to a server that can be cut.
pub struct Proxy {
    address: SocketAddr,
    whole: Arc<AtomicBool>,
    /// Counts how often the way was silenced: what was connected before stays silent for good.
    silenced: Arc<AtomicUsize>,
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
            silenced: Arc::default(),
            streams: Arc::default(),
        };
        let (server, whole, streams) = (server.to_owned(), Arc::clone(&proxy.whole), Arc::clone(&proxy.streams));
        let silenced = Arc::clone(&proxy.silenced);
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                if whole.load(Ordering::SeqCst) {
                    connect(client, &server, &streams, &silenced);
                }
            }
        });
        proxy
    }

    /// Swallows from now on what comes over the connections that are open; nobody hears that they are dead.
    pub fn silence(&self) {
        self.silenced.fetch_add(1, Ordering::SeqCst);
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

fn connect(client: TcpStream, server: &str, streams: &Mutex<Vec<TcpStream>>, silenced: &Arc<AtomicUsize>) {
    let Ok(server) = TcpStream::connect(server) else { return };
    for (from, to) in [(&client, &server), (&server, &client)] {
        let (Ok(from), Ok(to)) = (from.try_clone(), to.try_clone()) else {
            return;
        };
        let (silenced, born) = (Arc::clone(silenced), silenced.load(Ordering::SeqCst));
        std::thread::spawn(move || pump(from, to, || silenced.load(Ordering::SeqCst) == born));
    }
    streams
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .extend([client, server]);
}

fn pump(mut from: TcpStream, mut to: TcpStream, passes_on: impl Fn() -> bool) {
    let mut buffer = [0; 16 << 10];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        let Some(read) = buffer.get(..count) else { break };
        if passes_on() && to.write_all(read).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}
