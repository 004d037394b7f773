//! The leerplichtorganisatie: receives the reports of who lives in its municipalities, acts on them, and tells the school.
