//! Running other programs, and saying so when one cannot be run.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use anyhow::{Context as _, Result, bail};

/// The cargo that runs this workshop, at the root of the workspace and without standard input.
pub(crate) fn cargo(arguments: &[&str]) -> Result<Command> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    program(&cargo, arguments)
}

/// Any program, at the root of the workspace and without standard input.
pub(crate) fn program(name: impl AsRef<OsStr>, arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(crate::repo::root()?).stdin(Stdio::null());
    Ok(command)
}

/// Runs to the end with its output passed on; an exit code other than 0 is an error.
pub(crate) fn pass(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} cannot be run", written(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", written(command));
    }
    Ok(())
}

/// Runs to the end and keeps what it printed; the exit code is for the caller to judge.
pub(crate) fn capture(command: &mut Command) -> Result<Output> {
    command.output().with_context(|| format!("{} cannot be run", written(command)))
}

/// Whether `cargo NAME --version` answers, which is how cargo's own extensions show that they are installed.
pub(crate) fn has_extension(name: &str) -> Result<bool> {
    let mut command = cargo(&[name, "--version"])?;
    Ok(capture(&mut command)?.status.success())
}

/// Whether a program answers to `--version`.
pub(crate) fn answers(name: &str) -> Result<bool> {
    Ok(program(name, &["--version"])?.output().is_ok_and(|output| output.status.success()))
}

/// Installs the packages of a folder's lock file, unless those are there already.
pub(crate) fn npm_ci(folder: &Path) -> Result<()> {
    let time = |file: &str| std::fs::metadata(folder.join(file)).and_then(|file| file.modified()).ok();
    if time("node_modules/.package-lock.json").is_some_and(|installed| Some(installed) >= time("package-lock.json")) {
        return Ok(());
    }
    pass(program("npm", &["ci", "--no-audit", "--no-fund"])?.current_dir(folder))
}

/// Builds the executable and tells where it stands.
pub(crate) fn built_executable() -> Result<PathBuf> {
    pass(&mut cargo(&["build", "--locked", "--package", "aanwezig"])?)?;
    let ours = std::env::current_exe().context("the workshop does not know where it stands")?;
    let folder = ours.parent().context("the workshop stands in no folder")?;
    Ok(folder.join(format!("aanwezig{}", std::env::consts::EXE_SUFFIX)))
}

/// The command line as a person would type it.
fn written(command: &Command) -> String {
    let name = PathBuf::from(command.get_program());
    let name = name.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    command.get_args().fold(name, |line, word| format!("{line} {}", word.to_string_lossy()))
}
