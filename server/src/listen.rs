//! Accepting connections until the program is asked to stop, then letting running requests end.

use crate::network::Peer;
use axum::{Router, body::Body};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{future::Future, time::Duration};
use tokio::net::{TcpListener, TcpStream};
use tower::Service;

/// Time a browser has to send the head of a request, from the connection or the last answer on.
const HEAD_TIME: Duration = Duration::from_secs(30);
/// Longest head of a request, in bytes.
const HEAD_BYTES: usize = 32 * 1024;

/// Serves until `stop` comes; then running requests get `patience` to end.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()>,
    patience: Duration,
) {
    let connections = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                answer(stream, Peer(peer), router.clone(), &connections);
            }
            Err(error) => {
                // Out of file handles, for example: others must end first.
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    tokio::select! {
        () = connections.shutdown() => {}
        () = tokio::time::sleep(patience) => {
            tracing::warn!("requests that did not end in time were cut off");
        }
    }
}

fn answer(stream: TcpStream, peer: Peer, router: Router, connections: &GracefulShutdown) {
    // Fails only on a connection that is gone already.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(peer);
        router.clone().call(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service);
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        // Browsers close connections as they like.
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended");
        }
    });
}
