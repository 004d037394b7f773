//! Worked examples that run: each row of the tables in `crates/recht/voorbeelden/` becomes a question to the law.
//!
//! What: a row says in words which rule it shows, what is given, what must come out, and its source. Whatever a row says
//! is looked at or refused: an unknown column, an unreadable cell or a missing source makes the row fail.
//! Who adds a row is a jurist, so every message about a row is in Dutch; the notation is explained in
//! `voorbeelden/LEESMIJ.md`.

mod bevoegdheid;
mod blad;
mod boete;
mod dossiercontrole;
mod feestdagen;
mod geldigheid;
mod kalender;
mod meldingstatus;
mod notatie;
mod onderwerp;
mod onderzoek;
mod plicht;
mod routering;
mod scene;
mod signaalmelding;
mod tests;
mod verslag;
mod verzuim;
mod wereld;
