//! The school's calendar.
