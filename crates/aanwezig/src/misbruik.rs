//! A command line that cannot be understood, in a sentence that says what to do.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use kern::taal::Taal;

use crate::uitvoer;
use crate::woorden::say;
use crate::{GEWEIGERD, NIETS};

/// Says what is wrong with the command line, or shows the help or version that was asked for.
///
/// The language option may be the very thing that was misunderstood, so this speaks Dutch.
pub(crate) fn explain(fout: &clap::Error) -> ExitCode {
    if matches!(fout.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A reader that stops early is no fault of anybody.
        let _ = fout.print();
        return ExitCode::from(NIETS);
    }
    let taal = Taal::Nl;
    let optie = text(fout, ContextKind::InvalidArg);
    let waarde = text(fout, ContextKind::InvalidValue);
    let opdracht = text(fout, ContextKind::InvalidSubcommand);
    let keuzes = text(fout, ContextKind::ValidValue);
    let sleutel = match fout.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => "misbruik-geen-opdracht",
        ErrorKind::InvalidSubcommand => "misbruik-opdracht",
        ErrorKind::MissingRequiredArgument => "misbruik-ontbreekt",
        ErrorKind::UnknownArgument => "misbruik-optie",
        ErrorKind::ArgumentConflict => "misbruik-dubbel",
        ErrorKind::InvalidValue if waarde.is_empty() && keuzes.is_empty() => "misbruik-zonder-waarde",
        ErrorKind::InvalidValue if waarde.is_empty() => "misbruik-zonder-keuze",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "misbruik-waarde",
        _ => "misbruik-anders",
    };
    let reden = match std::error::Error::source(fout) {
        Some(oorzaak) => oorzaak.to_string(),
        None if keuzes.is_empty() => String::new(),
        None => say(taal, "misbruik-kies", &[("keuzes", keuzes.into())]),
    };
    let zin = say(
        taal,
        sleutel,
        &[("optie", optie.into()), ("waarde", waarde.into()), ("opdracht", opdracht.into()), ("reden", reden.into())],
    );
    uitvoer::warn(&format!("{} {zin}", say(taal, "fout-aanhef", &[])));
    for soort in [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand] {
        let suggestie = text(fout, soort);
        if !suggestie.is_empty() {
            uitvoer::warn(&say(taal, "misbruik-suggestie", &[("suggestie", suggestie.into())]));
        }
    }
    uitvoer::warn(&say(taal, "misbruik-hulp", &[]));
    ExitCode::from(GEWEIGERD)
}

fn text(fout: &clap::Error, soort: ContextKind) -> String {
    match fout.get(soort) {
        Some(ContextValue::String(tekst)) => tekst.clone(),
        Some(ContextValue::Strings(teksten)) => teksten.join(", "),
        _ => String::new(),
    }
}
