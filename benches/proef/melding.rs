//! The reports that come due while lessons are saved, as the coordinator sends them.

use std::collections::HashSet;

use anyhow::Result;
use kern::register::Register;
use recht::dag::Dag;
use sea_orm::{ConnectionTrait as _, Statement};

/// What came due and was sent.
#[derive(Debug, Default)]
pub(crate) struct Meldingen {
    bekend: HashSet<(String, i64, String, i32, i32)>,
    /// Lessons that were saved.
    pub(crate) lessen: usize,
    /// Reports that were sent.
    pub(crate) verstuurd: usize,
}

impl Meldingen {
    /// The reports that are due and were not seen here before: the school, and what is sent for it.
    pub(crate) async fn take_new(&mut self, register: &Register) -> Result<Vec<(String, String)>> {
        let sql = "SELECT organisatie, leerling, soort, begin, einde FROM verschuldigd WHERE verzuimmelding IS NULL \
                   ORDER BY organisatie, leerling, begin";
        let db = register.lees();
        let mut nieuw = Vec::new();
        for rij in db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await? {
            let organisatie: String = rij.try_get("", "organisatie")?;
            let (leerling, soort): (i64, String) = (rij.try_get("", "leerling")?, rij.try_get("", "soort")?);
            let (begin, einde): (i32, i32) = (rij.try_get("", "begin")?, rij.try_get("", "einde")?);
            if !self.bekend.insert((organisatie.clone(), leerling, soort.clone(), begin, einde)) {
                continue;
            }
            let json = format!(
                r#"{{"leerling":{leerling},"soort":"{soort}","begin":"{}","einde":"{}","verschuldigd":true,"reden":"Onbekend; er is gebeld","actie_gewenst":true}}"#,
                Dag(begin).date(),
                Dag(einde).date()
            );
            nieuw.push((organisatie, json));
        }
        Ok(nieuw)
    }
}
