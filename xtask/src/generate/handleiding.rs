//! What the executable itself writes: man page, shell completions, descriptions of the APIs, who may do what.

use anyhow::{Result, bail};

use super::Derived;
use crate::shell;

/// A shell and the name under which it looks for completions.
const SHELLS: &[(&str, &str)] =
    &[("bash", "aanwezig.bash"), ("zsh", "_aanwezig"), ("fish", "aanwezig.fish"), ("powershell", "aanwezig.ps1")];

pub(super) fn files() -> Result<Vec<Derived>> {
    let executable = shell::built_executable()?;
    let print = |arguments: &[&str]| -> Result<String> {
        let output = shell::capture(&mut shell::program(&executable, arguments)?)?;
        if !output.status.success() {
            bail!("aanwezig {} ended with {}", arguments.join(" "), output.status);
        }
        Ok(String::from_utf8(output.stdout)?)
    };
    let mut files = vec![Derived { path: "docs/man/aanwezig.1".to_owned(), text: print(&["manpage"])? }];
    for api in ["v1", "verzuimloket"] {
        files.push(Derived { path: format!("openapi/{api}.json"), text: print(&["openapi", api])? });
    }
    files.push(Derived { path: "beleid/matrix.txt".to_owned(), text: print(&["matrix"])? });
    for (shell, name) in SHELLS {
        files.push(Derived { path: format!("docs/completions/{name}"), text: print(&["completions", shell])? });
    }
    Ok(files)
}
