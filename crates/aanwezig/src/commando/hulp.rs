//! Shell completions and the manual page, made from the command line itself.

use std::io::{self, Write};

use anyhow::Result;
use clap::{Command, CommandFactory};
use clap_complete::Shell;

use crate::cli::Aanwezig;

/// Prints the completions for a shell.
pub(crate) fn completions(shell: Shell) -> Result<bool> {
    let mut uitvoer = Vec::new();
    clap_complete::generate(shell, &mut Aanwezig::command(), "aanwezig", &mut uitvoer);
    io::stdout().write_all(&uitvoer)?;
    Ok(false)
}

/// Prints one manual page that holds every subcommand.
pub(crate) fn manpage() -> Result<bool> {
    let mut uitvoer = Vec::new();
    let opdracht = Aanwezig::command();
    clap_mangen::Man::new(opdracht.clone()).render(&mut uitvoer)?;
    for sub in opdracht.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        render_sub(sub, &mut uitvoer)?;
    }
    io::stdout().write_all(&uitvoer)?;
    Ok(false)
}

fn render_sub(sub: &Command, uitvoer: &mut Vec<u8>) -> Result<()> {
    writeln!(uitvoer, ".SH \"aanwezig {}\"", sub.get_name())?;
    let man = clap_mangen::Man::new(sub.clone());
    man.render_description_section(uitvoer)?;
    man.render_options_section(uitvoer)?;
    man.render_extra_section(uitvoer)?;
    Ok(())
}
