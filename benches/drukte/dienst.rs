//! The processes that answer: `aanwezig serve`, and a service that says hello.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context as _, Result, ensure};
use axum::Router;
use axum::routing::get;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use super::land::MOMENT;

/// The program as it is shipped, or as tests build it.
pub(crate) struct Programma(PathBuf);

impl Programma {
    /// Builds it, so that what is measured is what stands here.
    pub(crate) async fn build(meten: bool) -> Result<Self> {
        let mut bouwen = Command::new(env!("CARGO"));
        bouwen.args(["build", "--locked", "--package", "aanwezig"]);
        if meten {
            bouwen.arg("--release");
        }
        ensure!(bouwen.status().await?.success(), "the program cannot be built");
        // A bench stands in `deps`, beside the program.
        let eigen = std::env::current_exe()?;
        let map = eigen.parent().and_then(|deps| deps.parent()).context("the folder of this bench")?;
        Ok(Self(map.join("aanwezig").with_extension(std::env::consts::EXE_EXTENSION)))
    }

    pub(crate) fn command(&self) -> Command {
        let mut opdracht = Command::new(&self.0);
        opdracht.stdin(Stdio::null()).kill_on_drop(true);
        opdracht
    }
}

/// `aanwezig serve` on a country. It ends with this value.
pub(crate) struct Dienst {
    proces: Child,
    pub(crate) adres: SocketAddr,
}

impl Dienst {
    pub(crate) async fn start(programma: &Programma, register: &str) -> Result<Self> {
        let mut opdracht = programma.command();
        opdracht.args(["serve", "--database", register, "--adres", "127.0.0.1:0", "--klok", MOMENT]);
        let (proces, adres) = start(opdracht).await?;
        Ok(Self { proces, adres })
    }

    pub(crate) fn pid(&self) -> Option<u32> {
        self.proces.id()
    }
}

/// A service that says hello, in a process of its own as the other.
pub(crate) struct Groet {
    _proces: Child,
    pub(crate) adres: SocketAddr,
}

impl Groet {
    pub(crate) async fn start() -> Result<Self> {
        let mut opdracht = Command::new(std::env::current_exe()?);
        opdracht.arg("--groet").stdin(Stdio::null()).kill_on_drop(true);
        let (proces, adres) = start(opdracht).await?;
        Ok(Self { _proces: proces, adres })
    }
}

/// Is that service.
pub(crate) async fn greet() -> Result<()> {
    let luisteraar = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}/", luisteraar.local_addr()?);
    let site = Router::new().route("/", get(|| async { "hello" }));
    Ok(axum::serve(luisteraar, site).await?)
}

/// Starts a process that says on its first line where it can be found.
async fn start(mut opdracht: Command) -> Result<(Child, SocketAddr)> {
    let mut proces = opdracht.stdout(Stdio::piped()).spawn()?;
    let uit = proces.stdout.take().context("the process has no output")?;
    let mut regel = String::new();
    BufReader::new(uit).read_line(&mut regel).await?;
    let (_, rest) = regel.split_once("http://").with_context(|| format!("no address: {regel}"))?;
    let adres = rest.split('/').next().unwrap_or_default().parse()?;
    Ok((proces, adres))
}
