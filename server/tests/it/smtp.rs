//! A small mail server: takes letters over SMTP and keeps them.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// A letter as it arrived.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    pub to: Vec<String>,
    pub data: String,
}

impl Taken {
    /// A header's text; empty when there is none.
    pub fn header(&self, name: &str) -> String {
        let head = self.data.split("\r\n\r\n").next().unwrap_or_default();
        head.lines()
            .find_map(|line| line.strip_prefix(&format!("{name}: ")))
            .unwrap_or_default()
            .to_owned()
    }

    /// With quoted-printable undone.
    pub fn decoded(&self) -> String {
        let joined = self.data.replace("=\r\n", "");
        let mut bytes = Vec::new();
        let mut rest = joined.bytes();
        while let Some(byte) = rest.next() {
            let coded = (byte == b'=').then(|| {
                let digits: Vec<u8> = rest.clone().take(2).collect();
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()
            });
            match coded.flatten() {
                Some(byte) => {
                    bytes.push(byte);
                    rest.nth(1);
                }
                None => bytes.push(byte),
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

#[derive(Default)]
struct State {
    taken: Vec<Taken>,
    refusal: String,
}

/// Listens until the test ends.
pub struct MailServer {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl MailServer {
    /// On a port of its own.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let state = Arc::new(Mutex::new(State::default()));
        let shared = state.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, shared.clone()));
            }
        });
        Self { address, state }
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// What was taken so far.
    pub fn taken(&self) -> Vec<Taken> {
        self.state.lock().expect("the state").taken.clone()
    }

    /// From now on answers every letter like this; takes letters when empty.
    pub async fn refuse(&self, answer: &str) {
        self.state.lock().expect("the state").refusal = answer.to_owned();
    }
}

async fn converse(stream: TcpStream, state: Arc<Mutex<State>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).split(b'\n');
    let mut letter = Taken::default();
    let mut answer = "220 mail.example ready".to_owned();
    loop {
        let sent = write.write_all(format!("{answer}\r\n").as_bytes()).await;
        let Ok(Some(line)) = lines.next_segment().await else {
            return;
        };
        if sent.is_err() {
            return;
        }
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        let command = line.get(..4).unwrap_or_default().to_uppercase();
        let refusal = state.lock().expect("the state").refusal.clone();
        answer = match command.as_str() {
            "EHLO" => "250-mail.example\r\n250 8BITMIME".to_owned(),
            "MAIL" if !refusal.is_empty() => refusal,
            "RCPT" => {
                let to = line.split(['<', '>']).nth(1).unwrap_or_default();
                letter.to.push(to.to_owned());
                "250 ok".to_owned()
            }
            "DATA" => {
                let begun = write.write_all(b"354 go on\r\n").await;
                if begun.is_err() {
                    return;
                }
                while let Ok(Some(line)) = lines.next_segment().await {
                    let line = String::from_utf8_lossy(&line).into_owned();
                    if line == ".\r" {
                        break;
                    }
                    letter
                        .data
                        .push_str(line.strip_prefix('.').unwrap_or(&line));
                    letter.data.push('\n');
                }
                let taken = std::mem::take(&mut letter);
                state.lock().expect("the state").taken.push(taken);
                "250 taken".to_owned()
            }
            "QUIT" => "221 bye".to_owned(),
            _ => "250 ok".to_owned(),
        };
    }
}
