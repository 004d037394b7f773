//! The school: keeps the absence administration, sees the norm coming, reports in time, and can check itself.

pub mod dossier;
