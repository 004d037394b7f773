-- Who may be near the norm is answered by the index alone.
DROP INDEX verzuim_status;
CREATE INDEX verzuim_status ON verzuim (organisatie, status, datum, leerling, lesminuten);
