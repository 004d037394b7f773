//! What can go wrong with the register.

use sea_orm::{DbErr, RuntimeErr};

use crate::klok::Klokfout;

/// The register cannot do what was asked. Nothing of the change was kept.
#[derive(Debug, thiserror::Error)]
pub enum Registerfout {
    /// Another process writes for longer than the time to wait.
    #[error("de databank is bezet door een ander proces; probeer het over een ogenblik opnieuw")]
    Bezet(#[source] DbErr),
    /// No room on disk.
    #[error("de schijf van de databank is vol; maak ruimte vrij, er is niets opgeslagen")]
    Vol(#[source] DbErr),
    /// The database cannot be reached or opened.
    #[error("de databank is niet bereikbaar; controleer het adres en of hij draait")]
    Onbereikbaar(#[source] DbErr),
    /// A row that may exist once was there already.
    #[error("dit is al vastgelegd")]
    Dubbel(#[source] DbErr),
    /// An address that is neither.
    #[error("het adres van de databank begint niet met sqlite: of postgres:")]
    OnbekendAdres,
    /// A migration that ran before reads differently now.
    #[error("migratie {naam} van {partij} is veranderd nadat zij was uitgevoerd; zet de oude tekst terug")]
    MigratieVeranderd {
        /// Whose.
        partij: &'static str,
        /// Which.
        naam: &'static str,
    },
    /// What stands in the database cannot be read as what it should be.
    #[error("in {tabel} staat iets dat niet gelezen kan worden; herstel een reservekopie of meld dit")]
    Onleesbaar {
        /// The table.
        tabel: &'static str,
        /// Why.
        #[source]
        oorzaak: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The clock cannot be read.
    #[error(transparent)]
    Klok(#[from] Klokfout),
    /// Another change in the same transaction failed in a way that broke all of it off.
    #[error("een wijziging die tegelijk werd opgeslagen is mislukt; probeer het opnieuw, er is niets opgeslagen")]
    Afgebroken(#[source] DbErr),
    /// Anything else.
    #[error("de databank weigert: probeer het opnieuw; blijft het, meld het dan aan de beheerder")]
    Anders(#[source] DbErr),
    /// The register is closing.
    #[error("het register wordt afgesloten")]
    Gesloten,
}

impl Registerfout {
    /// What stands in a table cannot be read.
    pub fn onleesbaar(tabel: &'static str, oorzaak: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Onleesbaar { tabel, oorzaak: oorzaak.into() }
    }

    /// Whether the same change may succeed a moment later.
    pub fn is_tijdelijk(&self) -> bool {
        matches!(self, Self::Bezet(_) | Self::Vol(_) | Self::Onbereikbaar(_) | Self::Afgebroken(_) | Self::Gesloten)
    }

    /// The same fault, for another who waited for the same thing.
    pub(super) fn repeat(&self) -> Self {
        match self {
            Self::Bezet(oorzaak) => Self::Bezet(oorzaak.clone()),
            Self::Vol(oorzaak) => Self::Vol(oorzaak.clone()),
            Self::Onbereikbaar(oorzaak) => Self::Onbereikbaar(oorzaak.clone()),
            Self::Dubbel(oorzaak) => Self::Dubbel(oorzaak.clone()),
            Self::Afgebroken(oorzaak) => Self::Afgebroken(oorzaak.clone()),
            Self::Anders(oorzaak) => Self::Anders(oorzaak.clone()),
            _ => Self::Gesloten,
        }
    }
}

impl From<DbErr> for Registerfout {
    fn from(fout: DbErr) -> Self {
        if matches!(fout.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_))) {
            return Self::Dubbel(fout);
        }
        let code = database_code(&fout);
        match code.as_deref().and_then(class) {
            Some(maak) => maak(fout),
            None if matches!(fout, DbErr::Conn(_) | DbErr::ConnectionAcquire(_)) => Self::Onbereikbaar(fout),
            None => Self::Anders(fout),
        }
    }
}

type Maak = fn(DbErr) -> Registerfout;

/// By the result codes of SQLite (https://www.sqlite.org/rescode.html) and the SQLSTATE of PostgreSQL.
fn class(code: &str) -> Option<Maak> {
    match code {
        // SQLITE_BUSY and its variants, SQLITE_LOCKED; lock_not_available, serialization_failure, deadlock_detected.
        "5" | "261" | "517" | "773" | "6" | "262" | "55P03" | "40001" | "40P01" => Some(Registerfout::Bezet),
        // SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC; disk_full.
        "13" | "778" | "1034" | "53100" => Some(Registerfout::Vol),
        // SQLITE_CANTOPEN; admin_shutdown, crash_shutdown, cannot_connect_now.
        "14" | "57P01" | "57P02" | "57P03" => Some(Registerfout::Onbereikbaar),
        _ => None,
    }
}

fn database_code(fout: &DbErr) -> Option<String> {
    let (DbErr::Exec(fout) | DbErr::Query(fout) | DbErr::Conn(fout)) = fout else { return None };
    let RuntimeErr::SqlxError(fout) = fout else { return None };
    Some(fout.as_database_error()?.code()?.into_owned())
}
