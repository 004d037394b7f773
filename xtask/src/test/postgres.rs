//! A PostgreSQL server for the storage tests: installed from Debian's packages where that may, started in a folder of its
//! own, thrown away when the tests are over.

use std::net::TcpListener;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;

use super::debian;
use crate::shell;

/// Where the tests find the server; the same name as in the crate `testkit`.
pub(super) const ADDRESS: &str = "AANWEZIG_TEST_POSTGRES";

/// Whom Debian's package makes for the server, which refuses to run as root.
const OWNER: &str = "postgres";

/// A running server.
pub(super) struct Server {
    bin: PathBuf,
    folder: TempDir,
    pub(super) address: String,
}

impl Server {
    /// Starts one, or says why there is none.
    pub(super) fn start() -> Result<Self> {
        let bin = find()
            .or_else(|| debian::install("PostgreSQL", &["postgresql", "postgresql-client"]).ok().and_then(|()| find()));
        let bin = bin.context("PostgreSQL is not installed and could not be (apt-get install postgresql, as root)")?;
        let folder = tempfile::Builder::new().prefix("aanwezig-postgres").tempdir()?;
        if debian::is_root() {
            shell::pass(&mut shell::program("chown", &[OWNER, &folder.path().display().to_string()])?)?;
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let server = Self { address: format!("postgres://{OWNER}@127.0.0.1:{port}/postgres"), bin, folder };
        let data = server.data();
        let data = data.to_str().context("the temporary folder has an odd name")?;
        server.call("initdb", &["-D", data, "-A", "trust", "-U", OWNER, "-E", "UTF8"])?;
        // Durability costs time and proves nothing here: nobody cuts the power of a test.
        let options = format!(
            "-p {port} -k {} -c listen_addresses=127.0.0.1 -c max_connections=400 -c fsync=off",
            server.folder.path().display()
        );
        let log = server.folder.path().join("log");
        let log = log.to_str().context("the temporary folder has an odd name")?;
        server.call("pg_ctl", &["-D", data, "-o", &options, "-l", log, "-w", "start"])?;
        Ok(server)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn call(&self, name: &str, arguments: &[&str]) -> Result<()> {
        let program = self.bin.join(name);
        let mut command = if debian::is_root() {
            let mut command = shell::program("runuser", &["-u", OWNER, "--"])?;
            command.arg(program);
            command
        } else {
            shell::program(program, &[])?
        };
        command.args(arguments).current_dir(self.folder.path()).stdout(std::process::Stdio::null());
        let status = command.status().with_context(|| format!("{name} cannot be run"))?;
        if !status.success() {
            bail!("{name} ended with {status}");
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let data = self.data();
        let stopped = data.to_str().map(|data| self.call("pg_ctl", &["-D", data, "-m", "immediate", "stop"]));
        if let Some(Err(error)) = stopped {
            eprintln!("PostgreSQL could not be stopped: {error:#}");
        }
    }
}

/// The folder with PostgreSQL's programs, the newest version first.
fn find() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(|bin| has_programs(bin))
        .collect();
    versions.sort();
    versions.pop()
}

fn has_programs(bin: &Path) -> bool {
    ["initdb", "pg_ctl"].iter().all(|name| bin.join(name).is_file())
}
