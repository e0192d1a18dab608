//! The raw limit of every page: actix-web with one handler that answers octets it holds already.

use std::net::SocketAddr;
use std::path::PathBuf;

use actix_web::http::StatusCode;
use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer};

use crate::failure::Failure;

/// What it answers, and where.
#[derive(clap::Args)]
pub(crate) struct BareHttp {
    /// Where it listens.
    #[arg(long)]
    listen: SocketAddr,
    /// The file with the body.
    #[arg(long)]
    body: PathBuf,
    /// The status of every answer.
    #[arg(long, default_value_t = 200)]
    status: u16,
}

/// Serves until it is ended.
pub(crate) fn serve(options: &BareHttp) -> Result<(), Failure> {
    let body = std::fs::read(&options.body).map_err(Failure::system("reading the body"))?;
    let body = Bytes::from(body);
    let status = StatusCode::from_u16(options.status).map_err(|_| Failure::unexpected("no such status"))?;
    let refused = || Failure::system("the bare server");
    actix_web::rt::System::new().block_on(async {
        let server = HttpServer::new(move || {
            let body = body.clone();
            let answer = move || std::future::ready(HttpResponse::build(status).body(body.clone()));
            App::new().default_service(web::to(answer))
        });
        server
            .bind(options.listen)
            .map_err(refused())?
            .run()
            .await
            .map_err(refused())
    })
}
