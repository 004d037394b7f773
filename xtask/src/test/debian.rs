//! Programs from Debian's packages, installed where that may.

use std::process::Command;

use anyhow::{Result, bail};

use crate::shell;

/// Installs packages; only root may.
pub(super) fn install(what: &str, packages: &[&str]) -> Result<()> {
    if !is_root() {
        bail!("only root may install packages");
    }
    println!("installing {what} from Debian's packages");
    let mut update = Command::new("apt-get");
    update.args(["update", "-qq"]);
    shell::pass(&mut update)?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    shell::pass(&mut install)
}

/// Whether this runs as root.
pub(super) fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
