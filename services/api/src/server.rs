//! Starting and stopping the HTTP server.

use std::future::Future;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::{DefaultHeaders, from_fn};
use actix_web::web::Data;
use actix_web::{App, HttpServer};

use crate::context::{ApiContext, Context, Watched};
use crate::error::ApiError;
use crate::observe::observe;
use crate::routes::{configure, watch_routes};

/// Seconds that requests under way have to end, so that the whole program is down within ten.
const GRACE: u64 = 8;

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
        let watched = Data::new(context.watched());
        let metrics = context.metrics.clone();
        let context = Data::new(Context::new(context));
        let shared = context.clone();
        let server = HttpServer::new(move || {
            App::new()
                .app_data(shared.clone())
                .app_data(watched.clone())
                .configure(configure)
                .wrap(headers())
                .wrap(from_fn(observe))
        });
        // Signals are the program's: it stops the worker too.
        let server = server
            .disable_signals()
            .shutdown_timeout(GRACE)
            .listen(listener)
            .map_err(refused)?
            .run();
        Ok(BoundApi {
            server,
            local_addr,
            upkeep: Box::new(move || {
                metrics.run_upkeep();
                context.upkeep();
            }),
        })
    }
}

fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), ApiError> {
    let refused = |cause| ApiError::Listen { address, cause };
    let listener = TcpListener::bind(address).map_err(refused)?;
    let local_addr = listener.local_addr().map_err(refused)?;
    Ok((listener, local_addr))
}

/// Binds an address at which a process without an API answers `/healthz`, `/readyz` and `/metrics`, and nothing else.
pub fn bind_watch(address: SocketAddr, watched: Watched) -> Result<BoundApi, ApiError> {
    let (listener, local_addr) = listen(address)?;
    let refused = |cause| ApiError::Listen {
        address: local_addr,
        cause,
    };
    let metrics = watched.metrics.clone();
    let watched = Data::new(watched);
    let server = HttpServer::new(move || {
        App::new()
            .app_data(watched.clone())
            .configure(watch_routes)
            .wrap(headers())
    });
    let server = server
        .workers(1)
        .disable_signals()
        .shutdown_timeout(GRACE)
        .listen(listener)
        .map_err(refused)?
        .run();
    Ok(BoundApi {
        server,
        local_addr,
        upkeep: Box::new(move || metrics.run_upkeep()),
    })
}

/// What every answer says unless it says otherwise.
pub(crate) fn headers() -> DefaultHeaders {
    DefaultHeaders::new()
        .add(("X-Content-Type-Options", "nosniff"))
        .add(("Referrer-Policy", "no-referrer"))
        .add(("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"))
        .add(("Cache-Control", "no-store"))
}

/// A service that answers at its address.
pub struct BoundApi {
    server: Server,
    local_addr: SocketAddr,
    /// What has to be done every few seconds, so that memory stays where it is.
    upkeep: Box<dyn Fn() + Send + Sync>,
}

impl BoundApi {
    /// Where it listens.
    #[must_use]
    pub fn local_addr(&self) -> SocketAddr {
        self.local_addr
    }

    /// Answers until `until` is over, then lets requests under way end, for at most eight seconds.
    pub async fn run(self, until: impl Future<Output = ()>) -> Result<(), ApiError> {
        let Self { server, upkeep, .. } = self;
        let handle = server.handle();
        let stop = async {
            until.await;
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
        tokio::select! {
            ended = server => ended.map_err(ApiError::Server),
            () = stop => Ok(()),
            () = kept_up => Ok(()),
        }
    }
}
