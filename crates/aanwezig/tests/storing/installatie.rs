//! A filled demo country with its three processes, each of which can be killed and started again at any moment.

use std::fs::{File, OpenOptions};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use kern::klok::{Klok as _, VerschovenKlok};
use tempfile::TempDir;

/// A school day on which the demo plays; not the machine's own, on which it would begin at the time on the wall.
pub(crate) const DAG: &str = "2026-11-17";
/// When the test day begins.
pub(crate) const BEGIN: &str = "2026-11-17T10:00:00+01:00";

/// A process of the installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Dienst {
    Serve,
    Worker,
    Verzuimloket,
}

impl Dienst {
    pub(crate) const ALLE: [Self; 3] = [Self::Serve, Self::Worker, Self::Verzuimloket];

    pub(crate) fn naam(self) -> &'static str {
        match self {
            Self::Serve => "serve",
            Self::Worker => "worker",
            Self::Verzuimloket => "verzuimloket",
        }
    }
}

/// The installation.
pub(crate) struct Installatie {
    map: TempDir,
    pub(crate) register: String,
    pub(crate) loket: String,
    serve_adres: String,
    loket_adres: String,
    klok: Mutex<VerschovenKlok>,
    processen: Mutex<[Option<Child>; 3]>,
}

impl Installatie {
    /// Fills a demo country of 12 schools on SQLite; starts nothing yet.
    pub(crate) fn fill(leerlingen: u32) -> Self {
        let map = TempDir::new().unwrap();
        let register = format!("sqlite:{}", map.path().join("aanwezig.db").display());
        let loket = format!("sqlite:{}", map.path().join("verzuimloket.db").display());
        let installatie = Self {
            register,
            loket,
            serve_adres: free_address(),
            loket_adres: free_address(),
            klok: Mutex::new(VerschovenKlok::new(BEGIN.parse().unwrap())),
            processen: Mutex::new([None, None, None]),
            map,
        };
        let mut vullen = program();
        vullen.args(["demo", "--alleen-vullen", "--op", DAG, "--scholen", "12"]);
        vullen.args(["--leerlingen", &leerlingen.to_string(), "--adres", "127.0.0.1:0", "--map"]);
        let uitvoer = vullen.arg(installatie.map.path()).output().unwrap();
        assert!(uitvoer.status.success(), "{}", String::from_utf8_lossy(&uitvoer.stderr));
        installatie
    }

    /// The same people and lessons on other databases.
    pub(crate) fn on(mut self, register: String, loket: String) -> Self {
        (self.register, self.loket) = (register, loket);
        self
    }

    pub(crate) fn map(&self) -> &Path {
        self.map.path()
    }

    /// Where the pages are.
    pub(crate) fn basis(&self) -> String {
        format!("http://{}", self.serve_adres)
    }

    /// What the time is by the clock of the test day.
    pub(crate) fn nu(&self) -> Timestamp {
        self.klok.lock().unwrap().nu()
    }

    /// Moves the clock of the test day, for processes that are started from now on.
    pub(crate) fn move_clock(&self, verschil: SignedDuration) {
        let mut klok = self.klok.lock().unwrap();
        *klok = VerschovenKlok::new(klok.nu() + verschil);
    }

    pub(crate) fn start(&self, dienst: Dienst) {
        self.start_as(dienst, self.command(dienst));
    }

    /// The command that starts a process as the test day asks it.
    pub(crate) fn command(&self, dienst: Dienst) -> Command {
        let klok = self.nu().to_string();
        let sleutels = self.map().join("sleutels.csv").display().to_string();
        let loket = format!("http://{}", self.loket_adres);
        let mut proces = program();
        proces.args([dienst.naam(), "--klok", &klok]);
        match dienst {
            Dienst::Serve => {
                proces.args(["--zonder-worker", "--database", &self.register, "--adres", &self.serve_adres])
            }
            Dienst::Worker => {
                proces.args(["--database", &self.register, "--verzuimloket", &loket, "--sleutels", &sleutels])
            }
            Dienst::Verzuimloket => proces.args(["--database", &self.loket, "--adres", &self.loket_adres]),
        };
        proces
    }

    /// Starts a process by a command of one's own.
    pub(crate) fn start_as(&self, dienst: Dienst, mut proces: Command) {
        let log = self.log(dienst);
        let proces = proces.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let eerder = self.processen.lock().unwrap()[dienst as usize].replace(proces);
        assert!(eerder.is_none(), "{dienst:?} was running already");
    }

    fn log(&self, dienst: Dienst) -> File {
        OpenOptions::new().create(true).append(true).open(self.log_path(dienst)).unwrap()
    }

    fn log_path(&self, dienst: Dienst) -> PathBuf {
        self.map().join(format!("{}.log", dienst.naam()))
    }

    /// What a process said on stderr, over all its lives.
    pub(crate) fn said(&self, dienst: Dienst) -> String {
        std::fs::read_to_string(self.log_path(dienst)).unwrap_or_default()
    }

    /// The number of a running process.
    pub(crate) fn pid(&self, dienst: Dienst) -> u32 {
        self.processen.lock().unwrap()[dienst as usize].as_ref().unwrap().id()
    }

    /// `kill -9`. False when it had ended by itself, which no process should.
    pub(crate) fn kill(&self, dienst: Dienst) -> bool {
        let proces = self.processen.lock().unwrap()[dienst as usize].take();
        let mut proces = proces.unwrap_or_else(|| panic!("{dienst:?} is not running"));
        let leefde = proces.try_wait().unwrap().is_none();
        proces.kill().unwrap();
        proces.wait().unwrap();
        leefde
    }

    pub(crate) fn start_all(&self) {
        for dienst in Dienst::ALLE {
            self.start(dienst);
        }
    }

    pub(crate) fn kill_all(&self) {
        for dienst in Dienst::ALLE {
            assert!(self.kill(dienst), "{dienst:?} ended: {}", self.said(dienst));
        }
    }

    /// What `aanwezig verify` says of both databases; panics when a chain is broken.
    pub(crate) fn verify(&self) -> String {
        let chains = [&self.register, &self.loket].map(|adres| {
            let uitvoer = program().args(["verify", "--database", adres]).output().unwrap();
            let gezegd = String::from_utf8_lossy(&uitvoer.stdout).into_owned();
            assert!(uitvoer.status.success(), "{gezegd}{}", String::from_utf8_lossy(&uitvoer.stderr));
            gezegd.lines().last().unwrap_or_default().to_owned()
        });
        chains.join("; ")
    }
}

impl Drop for Installatie {
    fn drop(&mut self) {
        for proces in self.processen.get_mut().unwrap().iter_mut().flatten() {
            // One that ended already is as good.
            let _ = proces.kill();
            let _ = proces.wait();
        }
    }
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_aanwezig"))
}

fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

/// Waits until something is so, or says what is not.
pub(crate) async fn until<T, F: Future<Output = Result<T, String>>>(hooguit: Duration, vraag: impl Fn() -> F) -> T {
    let laatste = Mutex::new(String::new());
    let wacht = async {
        loop {
            match vraag().await {
                Ok(waarde) => return waarde,
                Err(waarom) => *laatste.lock().unwrap() = waarom,
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    let uitkomst = tokio::time::timeout(hooguit, wacht).await;
    uitkomst.unwrap_or_else(|_| panic!("after {hooguit:?} still: {}", laatste.lock().unwrap()))
}
