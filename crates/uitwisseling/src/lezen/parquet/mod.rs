//! Parquet files, read in batches of rows and only in the columns that are ours.

mod kolommen;

use std::ops::ControlFlow;
use std::sync::Arc;

use arrow::datatypes::Schema;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
};
use parquet::errors::ParquetError;
use parquet::file::reader::ChunkReader;

use self::kolommen::{Kolomlezer, readable};
use super::bron::Inhoud;
use super::cel::{Cel, Cellen};
use super::kolom::Tabel;
use super::kop::Kop;
use super::lezer::{Ontvanger, Rijbron, Stuk};
use super::vangnet::guard;
use super::{Bestandssoort, Bron, Formaat, Kolom, Kolomtoewijzing, Leesfout};

/// Rows that are decoded in one go.
const RIJEN: usize = 8192;

/// Bytes without which there is no Parquet file: its mark on both ends and the length of its footer.
const KLEINSTE: u64 = 12;

/// A Parquet file whose columns are found and can hold what they say.
pub(super) struct Bestand<'a> {
    bron: &'a Bron,
    metadata: ArrowReaderMetadata,
    kop: Kop,
}

impl<'a> Bestand<'a> {
    /// Reads the footer, finds the columns and checks their types.
    pub(super) fn open(bron: &'a Bron, tabel: &Tabel, toewijzing: &Kolomtoewijzing) -> Result<Self, Leesfout> {
        check_end(bron)?;
        let metadata = guarded(|| match bron.inhoud() {
            Inhoud::Bestand(bestand) => ArrowReaderMetadata::load(bestand, ArrowReaderOptions::new()),
            Inhoud::Geheugen(bytes) => ArrowReaderMetadata::load(bytes, ArrowReaderOptions::new()),
        })?;
        let schema = Arc::clone(metadata.schema());
        let koppen: Vec<&str> = schema.fields().iter().map(|veld| veld.name().as_str()).collect();
        let kop = Kop::find(tabel, toewijzing, &koppen)?;
        for (kolom, plaats) in &kop.plaatsen {
            kolommen::check(*kolom, schema.field(*plaats).data_type())?;
        }
        let leesbaar = Schema::new_with_metadata(
            schema.fields().iter().map(readable).collect::<Vec<_>>(),
            schema.metadata().clone(),
        );
        let opties = ArrowReaderOptions::new().with_schema(Arc::new(leesbaar));
        let metadata = guarded(|| ArrowReaderMetadata::try_new(Arc::clone(metadata.metadata()), opties))?;
        Ok(Self { bron, metadata, kop })
    }

    fn reader<T: ChunkReader + 'static>(&self, bytes: T) -> Result<ParquetRecordBatchReader, Leesfout> {
        let plaatsen = self.kop.plaatsen.iter().map(|(_, plaats)| *plaats);
        let masker = ProjectionMask::roots(self.metadata.parquet_schema(), plaatsen);
        guarded(|| {
            ParquetRecordBatchReaderBuilder::new_with_metadata(bytes, self.metadata.clone())
                .with_projection(masker)
                .with_batch_size(RIJEN)
                .build()
        })
    }

    /// Bytes of the file that stand for this many of its rows.
    fn share(&self, rijen: u64) -> u64 {
        let alle = u64::try_from(self.metadata.metadata().file_metadata().num_rows()).unwrap_or(0).max(1);
        let deel = u128::from(self.bron.omvang()) * u128::from(rijen) / u128::from(alle);
        u64::try_from(deel).unwrap_or(u64::MAX)
    }
}

impl Rijbron for Bestand<'_> {
    fn kop(&self) -> &Kop {
        &self.kop
    }

    fn formaat(&self) -> Formaat {
        Formaat::Parquet
    }

    fn rows(&mut self, ontvanger: &mut Ontvanger<'_>) -> Result<(), Leesfout> {
        let mut lezer = match self.bron.inhoud() {
            Inhoud::Bestand(bestand) => self.reader(bestand.try_clone()?)?,
            Inhoud::Geheugen(bytes) => self.reader(bytes.clone())?,
        };
        // The reader gives the columns in the order of the file.
        let mut plaatsen = self.kop.plaatsen.clone();
        plaatsen.sort_unstable_by_key(|(_, plaats)| *plaats);
        let mut regel = 0_u64;
        while let Some(rijen) = guarded(|| lezer.next().transpose().map_err(ParquetError::from))? {
            let kolommen = plaatsen
                .iter()
                .zip(rijen.columns())
                .map(|((kolom, _), waarden)| Ok((*kolom, Kolomlezer::new(*kolom, waarden)?)))
                .collect::<Result<Vec<_>, Leesfout>>()?;
            for rij in 0..rijen.num_rows() {
                regel += 1;
                let mut cellen: Cellen<'_> = [Cel::Leeg; Kolom::ALLE.len()];
                for (kolom, waarden) in &kolommen {
                    cellen[*kolom as usize] = waarden.cel(rij);
                }
                if ontvanger(Stuk::Rij { regel, cellen: &cellen }).is_break() {
                    return Ok(());
                }
            }
            if ontvanger(Stuk::Gelezen(self.share(regel))) == ControlFlow::Break(()) {
                return Ok(());
            }
        }
        Ok(())
    }
}

/// A file that is cut off lacks the mark at its end, and with it the footer that says where everything is.
fn check_end(bron: &Bron) -> Result<(), Leesfout> {
    use std::io::{Read, Seek, SeekFrom};
    if bron.omvang() < KLEINSTE {
        return Err(Leesfout::Afgekapt { soort: Bestandssoort::Parquet });
    }
    let mut lezer = bron.reader()?;
    lezer.seek(SeekFrom::End(-4))?;
    let mut merk = [0; 4];
    lezer.read_exact(&mut merk)?;
    if merk == *b"PAR1" { Ok(()) } else { Err(Leesfout::Afgekapt { soort: Bestandssoort::Parquet }) }
}

/// Runs a step of the Parquet library.
fn guarded<T>(stap: impl FnOnce() -> Result<T, ParquetError>) -> Result<T, Leesfout> {
    guard(Bestandssoort::Parquet, || {
        stap().map_err(|fout| match fout {
            ParquetError::EOF(_) => Leesfout::Afgekapt { soort: Bestandssoort::Parquet },
            anders => Leesfout::Beschadigd { soort: Bestandssoort::Parquet, reden: anders.to_string() },
        })
    })
}
