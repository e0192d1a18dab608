//! Starting and stopping the HTTP server.

use std::fmt;
use std::future::{Future, ready};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::num::NonZeroUsize;
use std::time::Duration;

use actix_http::error::DispatchError;
use actix_http::{HttpService, Request};
use actix_service::{IntoServiceFactory, Service, ServiceFactory, ServiceFactoryExt, fn_service, map_config};
use actix_web::body::MessageBody;
use actix_web::dev::{AppConfig, Response, Server};
use actix_web::middleware::{DefaultHeaders, from_fn};
use actix_web::rt::net::TcpStream;
use actix_web::web::Data;
use actix_web::{App, Error};
use tokio::net::TcpSocket;
use tokio::time::MissedTickBehavior;

use crate::answers::in_pieces;
use crate::connection::{Connection, Deadlines, Unanswered};
use crate::console;
use crate::context::{ApiContext, Context, HealthState};
use crate::error::ApiError;
use crate::health::Health;
use crate::live::LOOK_EVERY;
use crate::observe::observe;
use crate::reply::HEADERS;
use crate::routes::{configure, watch_routes};

/// Seconds that requests under way have to end, so that the whole program is down within ten.
const GRACE: u64 = 8;

/// Most connections at once. What each may hold, up to 16 KiB of a body and a piece of an answer, is bounded by this.
const CONNECTIONS: usize = 3_000;

/// Files that the rest of the program may have open: the database, the broker, mail.
const OTHER_FILES: usize = 256;

/// Connections that wait to be taken.
const BACKLOG: u32 = 1_024;

/// Octets of an answer that the system keeps for a client; Linux takes twice as many. Left to itself, it takes megabytes
/// for each client that stops reading.
const SEND_BUFFER: u32 = 64 << 10;

/// How long a client is listened to that still sends after it was refused: closed at once, the system would throw away the
/// answer.
const LINGER: Duration = Duration::from_secs(5);

/// How often measurements are folded and quiet addresses forgotten.
const UPKEEP: Duration = Duration::from_secs(5);

/// The HTTP service.
#[derive(Debug)]
pub struct Api;

impl Api {
    /// Binds the address and starts to answer. To be called within a tokio runtime.
    pub fn bind(context: ApiContext) -> Result<BoundApi, ApiError> {
        let (listener, local_addr) = listen(context.listen)?;
        let refused = |cause| ApiError::Listen {
            address: local_addr,
            cause,
        };
        let health = Data::new(Health::new(context.health_state()));
        let metrics = context.metrics.clone();
        let context = Data::new(Context::new(context));
        let (shared, live) = (context.clone(), context.clone());
        let application = move || {
            App::new()
                .app_data(shared.clone())
                .app_data(health.clone())
                .configure(configure)
                .wrap(from_fn(in_pieces))
                .wrap(headers())
                .wrap(from_fn(observe))
        };
        let workers = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        let server = serve(listener, workers, context.deadlines, application).map_err(refused)?;
        Ok(BoundApi {
            server,
            local_addr,
            upkeep: Box::new(move || {
                metrics.run_upkeep();
                context.upkeep();
            }),
            live: Some(live),
        })
    }
}

fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), ApiError> {
    let refused = |cause| ApiError::Listen { address, cause };
    let listener = bind(address).map_err(refused)?;
    let local_addr = listener.local_addr().map_err(refused)?;
    Ok((listener, local_addr))
}

fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    socket.set_reuseaddr(true)?;
    socket.set_send_buffer_size(SEND_BUFFER)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)?.into_std()
}

/// Serves an application as `actix_web::HttpServer` would, over connections with deadlines.
fn serve<F, A, S, B>(listener: TcpListener, workers: usize, deadlines: Deadlines, application: F) -> io::Result<Server>
where
    F: Fn() -> A + Send + Clone + 'static,
    A: IntoServiceFactory<S, Request>,
    S: ServiceFactory<Request, Config = AppConfig> + 'static,
    S::Error: Into<Error> + 'static,
    S::InitError: fmt::Debug,
    S::Response: Into<Response<B>> + 'static,
    S::Service: 'static,
    <S::Service as Service<Request>>::Future: 'static,
    B: MessageBody + 'static,
{
    let server = Server::build();
    let stopping = server.graceful_shutdown_signal();
    let room = Unanswered::default();
    let service = move || {
        let room = room.clone();
        let stopping = stopping.clone();
        let application = application().into_factory();
        let application = application.map_err(|error| error.into().error_response());
        let http = HttpService::<Connection, _, B>::build()
            .graceful_shutdown_signal(move || {
                let stopping = stopping.clone();
                async move { stopping.notified().await }
            })
            .client_disconnect_timeout(LINGER)
            .h1(map_config(application, |()| AppConfig::default()));
        let connect = fn_service(move |stream: TcpStream| {
            // An answer larger than the system's buffer would wait with its end for the client's ACK, some 40 ms. What
            // can't be set is a connection that is over, as whoever reads it finds.
            let _ = stream.set_nodelay(true);
            let peer = stream.peer_addr().ok();
            ready(Ok::<_, DispatchError>((
                Connection::new(stream, deadlines, &room),
                peer,
            )))
        });
        connect.and_then(http)
    };
    let server = server
        .workers(workers)
        .max_concurrent_connections(connections().div_ceil(workers))
        // Signals are the program's: it stops the worker too.
        .disable_signals()
        .shutdown_timeout(GRACE)
        .listen("http", listener, service)?;
    Ok(server.run())
}

/// How many connections the system lets us have. Those beyond wait to be taken, since a program without a free file can do
/// nothing.
fn connections() -> usize {
    // Most systems give 1,024 files to a program that asks for no more.
    let wanted = u64::try_from(CONNECTIONS + OTHER_FILES).unwrap_or(u64::MAX);
    let files = rlimit::increase_nofile_limit(wanted).unwrap_or(1_024);
    let files = usize::try_from(files).unwrap_or(usize::MAX);
    files.saturating_sub(OTHER_FILES).max(files / 2).clamp(1, CONNECTIONS)
}

/// Binds an address at which a process without an API answers `/healthz`, `/readyz` and `/metrics`, and nothing else.
pub fn bind_health(address: SocketAddr, health_state: HealthState) -> Result<BoundApi, ApiError> {
    let (listener, local_addr) = listen(address)?;
    let refused = |cause| ApiError::Listen {
        address: local_addr,
        cause,
    };
    let metrics = health_state.metrics.clone();
    let health = Data::new(Health::new(health_state));
    let application = move || {
        App::new()
            .app_data(health.clone())
            .configure(watch_routes)
            .wrap(headers())
    };
    let server = serve(listener, 1, Deadlines::default(), application).map_err(refused)?;
    Ok(BoundApi {
        server,
        local_addr,
        upkeep: Box::new(move || metrics.run_upkeep()),
        live: None,
    })
}

/// The same for all answers.
pub(crate) fn headers() -> DefaultHeaders {
    HEADERS.into_iter().fold(DefaultHeaders::new(), DefaultHeaders::add)
}

/// A service that answers at its address.
pub struct BoundApi {
    server: Server,
    local_addr: SocketAddr,
    /// What has to be done every few seconds, so that memory stays where it is.
    upkeep: Box<dyn Fn() + Send + Sync>,
    /// What keeps live pages up to date; none: there are none.
    live: Option<Data<Context>>,
}

impl BoundApi {
    /// Where it listens.
    #[must_use]
    pub fn local_addr(&self) -> SocketAddr {
        self.local_addr
    }

    /// Answers until `until` is over, then lets requests under way end, for at most eight seconds.
    pub async fn run(self, until: impl Future<Output = ()>) -> Result<(), ApiError> {
        let Self {
            server, upkeep, live, ..
        } = self;
        let handle = server.handle();
        let stop = async {
            until.await;
            if let Some(context) = &live {
                context.live.close();
            }
            handle.stop(true).await;
            // The server's own end is what is waited for.
            std::future::pending::<()>().await;
        };
        let kept_up = async {
            let mut ticks = tokio::time::interval(UPKEEP);
            loop {
                ticks.tick().await;
                upkeep();
            }
        };
        let shown = async {
            let Some(context) = &live else {
                return std::future::pending().await;
            };
            let mut ticks = tokio::time::interval(LOOK_EVERY);
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
            loop {
                ticks.tick().await;
                // Whoever watches sees it at the next look.
                if let Err(error) = console::live::look(context).await {
                    error.log();
                }
            }
        };
        let read_ahead = async {
            if let Some(context) = &live
                && let Err(error) = context.chains.read_ahead(&context.store).await
            {
                // Whoever looks at them first reads them.
                crate::ApiError::from(error).log();
            }
            std::future::pending::<()>().await;
        };
        tokio::select! {
            ended = server => ended.map_err(ApiError::Server),
            () = stop => Ok(()),
            () = kept_up => Ok(()),
            () = shown => Ok(()),
            () = read_ahead => Ok(()),
        }
    }
}
