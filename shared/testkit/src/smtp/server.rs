//! The server's thread: it accepts connections, and closes and opens the port when told to.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinSet;

use super::conversation::converse;
use super::ledger::Ledger;

/// How many clients may wait for their connection to be accepted.
const BACKLOG: u32 = 1024;

/// What the test asks of the thread; it answers when it is done.
enum Order {
    Stop(SyncSender<()>),
    StartAgain(SyncSender<()>),
}

#[derive(Debug)]
pub(super) struct Server {
    address: SocketAddr,
    /// `None` only while it is dropped: the thread ends when nobody can give orders any more.
    orders: Option<UnboundedSender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(super) fn start(ledger: Arc<Ledger>) -> Self {
        let (orders, receiver) = unbounded_channel();
        let (tell_address, address) = sync_channel(1);
        let thread = std::thread::Builder::new()
            .name("smtp-sink".to_owned())
            .spawn(move || run(ledger, receiver, &tell_address))
            .expect("a thread can be started");
        Self {
            address: address.recv().expect("the SMTP sink's thread is up"),
            orders: Some(orders),
            thread: Some(thread),
        }
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(super) fn stop(&self) {
        self.order(Order::Stop);
    }

    pub(super) fn start_again(&self) {
        self.order(Order::StartAgain);
    }

    fn order(&self, order: fn(SyncSender<()>) -> Order) {
        let (done, is_done) = sync_channel(1);
        let orders = self.orders.as_ref().expect("the SMTP sink is in use");
        orders.send(order(done)).expect("the SMTP sink's thread is up");
        is_done.recv().expect("the SMTP sink's thread is up");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.orders.take();
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has been printed; a second one from here would hide the test's own.
            let _ = thread.join();
        }
    }
}

fn run(ledger: Arc<Ledger>, orders: UnboundedReceiver<Order>, tell: &SyncSender<SocketAddr>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .expect("a runtime can be made");
    runtime.block_on(async {
        let listener = listen(reserve(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))));
        let address = listener.local_addr().expect("a listener has an address");
        tell.send(address).expect("the test waits for the address");
        let door = Door {
            ledger,
            address,
            listener: Some(listener),
            reserved: None,
            conversations: JoinSet::new(),
        };
        door.attend(orders).await;
    });
}

/// A socket that holds the port without listening: connections are refused, and nobody else gets the port.
fn reserve(address: SocketAddr) -> TcpSocket {
    let socket = TcpSocket::new_v4().expect("a socket can be made");
    // Connections of the time before linger in TIME_WAIT and would keep us out.
    socket.set_reuseaddr(true).expect("an address can be reused");
    socket.bind(address).expect("the SMTP sink's port can be bound");
    socket
}

fn listen(socket: TcpSocket) -> TcpListener {
    socket.listen(BACKLOG).expect("a bound socket can listen")
}

struct Door {
    ledger: Arc<Ledger>,
    address: SocketAddr,
    /// Open: the listener. Closed: the reserved socket.
    listener: Option<TcpListener>,
    reserved: Option<TcpSocket>,
    conversations: JoinSet<()>,
}

impl Door {
    async fn attend(mut self, mut orders: UnboundedReceiver<Order>) {
        loop {
            tokio::select! {
                order = orders.recv() => match order {
                    None => break,
                    Some(order) => self.obey(order).await,
                },
                stream = accept(self.listener.as_ref()) => {
                    self.conversations.spawn(converse(stream, Arc::clone(&self.ledger)));
                }
                Some(_) = self.conversations.join_next() => {}
            }
        }
    }

    async fn obey(&mut self, order: Order) {
        let done = match order {
            Order::Stop(done) => {
                if self.listener.take().is_some() {
                    self.reserved = Some(reserve(self.address));
                }
                self.conversations.shutdown().await;
                done
            }
            Order::StartAgain(done) => {
                if let Some(socket) = self.reserved.take() {
                    self.listener = Some(listen(socket));
                }
                done
            }
        };
        // The test may have given up meanwhile.
        let _ = done.send(());
    }
}

/// The next connection; forever pending while the door is closed.
async fn accept(listener: Option<&TcpListener>) -> TcpStream {
    let Some(listener) = listener else {
        return std::future::pending().await;
    };
    loop {
        // An accept fails when the client is gone already; the next one may work.
        if let Ok((stream, _)) = listener.accept().await {
            return stream;
        }
    }
}
