//! The workshop: one command each to show, to test, to generate and to keep the house in order.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "these commands talk to the person who runs them")]
#![allow(clippy::disallowed_methods, reason = "the workshop reads the clock and the environment; the product does not")]

use std::process::ExitCode;

mod demo;
mod generate;
mod repo;
mod shell;
mod test;
mod tidy;

const USE: &str = "\
usage: cargo xtask COMMAND

  demo [OPTIONS]    a small invented country to walk around in; options as for aanwezig demo, such as --op 2026-11-24
  demo files        run the shipped example school through the tools for files and say what was shown
  test [STEP...]    everything that must pass before a change lands, or the named steps of it
  tidy              the invariants of docs/ARCHITECTURE.md that no compiler checks
  generate          write the derived files: docs/crates.md, docs/man, docs/completions, openapi, beleid, assets/dist, examples
  generate --check  fail when one of them would change";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["demo", "files"] => demo::files(),
        ["demo", options @ ..] => demo::country(options),
        ["test", steps @ ..] => test::run(steps),
        ["tidy"] => tidy::run(),
        ["generate"] => generate::run(generate::Mode::Write).map(drop),
        ["generate", "--check"] => generate::run(generate::Mode::Check).map(drop),
        _ => {
            eprintln!("{USE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
