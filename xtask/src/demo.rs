//! What a visitor sees first: the example school, run through the tools that exist.

use anyhow::{Context as _, Result, bail};

use crate::generate::voorbeeldschool::{BEZOEK, FOLDER};
use crate::{repo, shell};

/// Where the demo leaves its files.
const OUT: &str = "demo";

pub(crate) fn run() -> Result<()> {
    println!("Building the tool. On a machine that has never built it this takes some minutes.");
    let executable = shell::built_executable()?;
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
    let show = |title: &str, arguments: &[&str]| -> Result<()> {
        println!("\n== {title}\n$ aanwezig {}\n", arguments.join(" "));
        println!("{}", shortened(&tool(arguments)?));
        Ok(())
    };

    show("Who must be reported, and until when?", &[&check[..], &["--format", "tabel"]].concat())?;

    let pupil = pupil_to_explain(&tool(&[&check[..], &["--format", "json"]].concat())?)?;
    let picture = format!("{OUT}/venster.svg");
    show(
        &format!("Why {pupil}? Every counted lesson, week by week"),
        &[&check[..], &["--leg-uit", &pupil, "--svg", &picture, "--format", "tabel"]].concat(),
    )?;

    let (meldingen, bezoek, report) =
        (format!("{FOLDER}/meldingen.csv"), BEZOEK.to_string(), format!("{OUT}/bestuursrapport.pdf"));
    let control =
        ["controle", "--verzuim", &verzuim, "--meldingen", &meldingen, "--bezoek", &bezoek, "--vakanties", &vakanties];
    show("What would an inspector find?", &[&control[..], &["--pdf", &report, "--format", "tabel"]].concat())?;

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

/// The first pupil with more than one report: there is most to see.
fn pupil_to_explain(json: &str) -> Result<String> {
    let result: serde_json::Value = serde_json::from_str(json).context("the result of check is no JSON")?;
    let reports = result.get("meldingen").and_then(serde_json::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let again = reports.iter().find(|report| report.get("vervolg").and_then(serde_json::Value::as_bool) == Some(true));
    let pupil = again.or(reports.first()).and_then(|report| report.get("leerling")?.as_str());
    pupil.map(str::to_owned).context("the example school has nobody to report, so there is nothing to explain")
}

/// The first lines, with a count of the rest.
fn shortened(text: &str) -> String {
    const MOST: usize = 24;
    let rest = text.lines().count().saturating_sub(MOST);
    let mut lines: Vec<_> = text.lines().take(MOST).map(str::to_owned).collect();
    if rest > 0 {
        lines.push(format!("... and {rest} lines more"));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_reported_twice_is_explained_first() -> Result<()> {
        let twice = r#"{"meldingen": [{"leerling": "L1", "vervolg": false}, {"leerling": "L2", "vervolg": true}]}"#;
        assert_eq!(pupil_to_explain(twice)?, "L2");
        assert_eq!(pupil_to_explain(r#"{"meldingen": [{"leerling": "L1", "vervolg": false}]}"#)?, "L1");
        assert!(pupil_to_explain(r#"{"meldingen": []}"#).is_err());
        Ok(())
    }

    #[test]
    fn long_output_is_shortened_and_says_so() {
        assert_eq!(shortened("a\nb"), "a\nb");
        assert!(shortened(&"a\n".repeat(30)).ends_with("... and 6 lines more"));
    }
}
