//! What a visitor sees first: a country to walk around in, or the example school run through the tools for files.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use jiff::civil::Date;
use serde_json::Value;

use crate::generate::voorbeeldschool::{BEZOEK, FOLDER};
use crate::{repo, shell};

/// Where the demo leaves its files.
const OUT: &str = "demo";

/// Builds the executable and lets its demo run until it is stopped.
pub(crate) fn country(options: &[&str]) -> Result<()> {
    let executable = build()?;
    let mut demo = shell::program(&executable, &["demo"])?;
    demo.args(options);
    become_program(&mut demo)
}

/// Goes on as another program, so that whoever stops the workshop stops that program, by whatever signal.
#[cfg(unix)]
fn become_program(program: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    // It returns only when it cannot.
    Err(program.exec()).context("the demo cannot be run")
}

#[cfg(not(unix))]
fn become_program(program: &mut Command) -> Result<()> {
    let status = program.status().context("the demo cannot be run")?;
    if !status.success() {
        bail!("the demo ended with {status}");
    }
    Ok(())
}

fn build() -> Result<PathBuf> {
    println!("Building Aanwezig. On a machine that has never built it this takes some minutes.");
    shell::built_executable()
}

/// Runs the example school through the tools.
pub(crate) fn files() -> Result<()> {
    let executable = build()?;
    std::fs::create_dir_all(repo::root()?.join(OUT)).context("the folder demo cannot be made")?;

    let verzuim = format!("{FOLDER}/verzuim.csv");
    let vakanties = format!("{FOLDER}/vakanties.csv");
    let check = ["check", verzuim.as_str(), "--vakanties", &vakanties];
    let tool = |arguments: &[&str]| -> Result<String> {
        // Exit code 1 means that the tool found something, which is what it is for.
        let output = shell::capture(&mut shell::program(&executable, arguments)?)?;
        if !matches!(output.status.code(), Some(0 | 1)) {
            bail!(
                "aanwezig {} ended with {}:\n{}",
                arguments.join(" "),
                output.status,
                String::from_utf8_lossy(&output.stderr)
            );
        }
        Ok(String::from_utf8(output.stdout)?)
    };
    let show = |title: &str, lines: usize, arguments: &[&str]| -> Result<()> {
        println!("\n== {title}\n$ aanwezig {}\n", arguments.join(" "));
        println!("{}", shortened(&tool(arguments)?, lines));
        Ok(())
    };

    show("Who must be reported, and until when?", 16, &[&check[..], &["--format", "tabel"]].concat())?;

    let pupil = pupil_to_explain(&tool(&[&check[..], &["--format", "json"]].concat())?)?;
    let picture = format!("{OUT}/venster.svg");
    show(
        &format!("Why {pupil}? Every counted lesson, week by week"),
        20,
        &[&check[..], &["--leg-uit", &pupil, "--svg", &picture, "--format", "tabel"]].concat(),
    )?;

    let (meldingen, bezoek, report) =
        (format!("{FOLDER}/meldingen.csv"), BEZOEK.to_string(), format!("{OUT}/bestuursrapport.pdf"));
    let control =
        ["controle", "--verzuim", &verzuim, "--meldingen", &meldingen, "--bezoek", &bezoek, "--vakanties", &vakanties];
    show("What would an inspector find?", 40, &[&control[..], &["--pdf", &report, "--format", "tabel"]].concat())?;

    println!("\nWhat you saw, all of it about an invented school in {FOLDER}:");
    println!(
        "  check      which pupils reached 16 hours in 4 school weeks, and when each report was due at the latest"
    );
    println!("  --leg-uit  for one of them the lessons that count, and the holiday weeks that do not");
    println!("  controle   what had to be reported laid beside what was sent: in time, late, missed, superfluous");
    println!("Files made:");
    println!("  {picture}          the same weeks as a picture; opens in a browser");
    println!("  {report}  the check as a report for the school's board");
    Ok(())
}

/// The pupil whose report spans most days: its window jumps over a holiday, which is what people get wrong.
fn pupil_to_explain(json: &str) -> Result<String> {
    let result: Value = serde_json::from_str(json).context("the result of check is no JSON")?;
    let reports = result.get("meldingen").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let hours = reports.iter().filter(|report| text(report, "soort") == Some("16_uur_in_4_weken"));
    let longest = hours.max_by_key(|report| days(report).unwrap_or_default());
    let pupil = longest.and_then(|report| text(report, "leerling"));
    pupil.map(str::to_owned).context("the example school has nobody to report, so there is nothing to explain")
}

fn days(report: &Value) -> Option<i32> {
    let day = |name| text(report, name)?.parse::<Date>().ok();
    Some(day("begin")?.until(day("einde")?).ok()?.get_days())
}

fn text<'a>(report: &'a Value, name: &str) -> Option<&'a str> {
    report.get(name)?.as_str()
}

/// The first lines, with a count of the rest.
fn shortened(text: &str, most: usize) -> String {
    let rest = text.lines().count().saturating_sub(most);
    let mut lines: Vec<_> = text.lines().take(most).map(str::to_owned).collect();
    if rest > 0 {
        lines.push(format!("... and {rest} lines more"));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_window_is_explained() -> Result<()> {
        let report = |pupil: &str, kind: &str, end: &str| {
            format!(r#"{{"leerling": "{pupil}", "soort": "{kind}", "begin": "2025-12-01", "einde": "{end}"}}"#)
        };
        let short = report("L1", "16_uur_in_4_weken", "2025-12-03");
        let long = report("L2", "16_uur_in_4_weken", "2026-01-08");
        let other = report("L3", "langdurig_relatief_verzuim", "2026-02-08");
        assert_eq!(pupil_to_explain(&format!(r#"{{"meldingen": [{short}, {long}, {other}]}}"#))?, "L2");
        assert!(pupil_to_explain(&format!(r#"{{"meldingen": [{other}]}}"#)).is_err());
        Ok(())
    }

    #[test]
    fn long_output_is_shortened_and_says_so() {
        assert_eq!(shortened("a\nb", 2), "a\nb");
        assert!(shortened(&"a\n".repeat(30), 24).ends_with("... and 6 lines more"));
    }
}
