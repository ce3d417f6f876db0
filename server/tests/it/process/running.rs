//! The program: running as a portal, or doing one thing.

use std::{
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::sleep,
};

pub(super) fn twinspan(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twinspan"));
    command
        .env("TWINSPAN_DATA", folder)
        .env("TWINSPAN_LIMITS_OFF", "true")
        .env("TWINSPAN_LOG_FILTER", "warn")
        .stdout(Stdio::null());
    command
}

async fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    listener.local_addr().expect("an address").port()
}

/// A running portal; killed when dropped.
pub struct Running {
    pub(super) child: Child,
    pub port: u16,
}

impl Running {
    pub async fn start(folder: &Path) -> Self {
        let port = free_port().await;
        let child = twinspan(folder)
            .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
            .spawn()
            .expect("the program starts");
        let running = Self { child, port };
        let begun = Instant::now();
        while request(
            port,
            "GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_owned(),
        )
        .await
            != Some(200)
        {
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "it is not ready in time"
            );
            sleep(Duration::from_millis(20)).await;
        }
        running
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a request; the status of the answer, if one came.
pub(super) async fn request(port: u16, text: String) -> Option<u16> {
    let answer = answer(port, text).await?;
    String::from_utf8_lossy(&answer)
        .split(' ')
        .nth(1)?
        .parse()
        .ok()
}

async fn answer(port: u16, text: String) -> Option<Vec<u8>> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    stream.write_all(text.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    Some(answer)
}

/// Opens an address as a visitor: the status and the body.
pub async fn fetch(port: u16, path: &str) -> (u16, Vec<u8>) {
    // An answer to HTTP/1.0 comes in one piece.
    let text = format!("GET {path} HTTP/1.0\r\nHost: x\r\nAccept: text/html,*/*\r\n\r\n");
    let answer = answer(port, text).await.expect("an answer");
    let head = answer
        .windows(4)
        .position(|part| part == b"\r\n\r\n")
        .expect("a head");
    let status = String::from_utf8_lossy(&answer[..head])
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .expect("a status");
    (status, answer[head + 4..].to_vec())
}

pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    twinspan(folder)
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .expect("the program runs")
}

pub fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}
