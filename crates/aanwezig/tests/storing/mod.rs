//! What happens when something breaks: processes that are killed, a Verzuimloket that is away, a disk that is full, a
//! database that another holds, a clock that goes back. Real processes of the executable, on a small demo country.

#![expect(clippy::print_stdout, reason = "what was counted is the outcome of these tests")]

mod controle;
mod dag;
mod doden;
mod installatie;
mod klant;
mod klok_terug;
mod loket_weg;
mod overzetten;
mod rijen;
mod scherm;
mod schijf_vol;
mod telling;
mod vergrendeld;
