//! The rows of reports, their drafts, their events and what the feed brought.

mod lezen;
mod rijen;
mod schrijven;
mod voorbereiden;

pub(crate) use lezen::{MELDING, gebeurtenis, melding};
pub(super) use lezen::{
    by_key, concept, due_over, events, has_event, has_key, knows_pupil, list, report, reporting_schools, seen,
    staff_name, waiting,
};
pub(super) use rijen::{gebeurtenis as gebeurtenisrij, stand, verzuimmelding};
pub(super) use schrijven::{
    delete_concept, event, forget_concepts, hold_feed, insert_actions, insert_deliveries, insert_events, insert_report,
    lock, lock_numbered, save_concept, update, update_all,
};
pub(super) use voorbereiden::prepare;

/// What can be asked: the register as it is, or as a change under way sees it.
pub(super) use sea_orm::ConnectionTrait as Verbinding;
