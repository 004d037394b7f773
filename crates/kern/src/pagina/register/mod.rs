//! Marking a class or a half day: what the screen shows, and what it sends.
