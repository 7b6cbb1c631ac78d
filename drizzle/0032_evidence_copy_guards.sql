-- What the generator cannot write for copies: the company sees what its copy was made of; where bytes lie it does not.
grant select (copied_from) on private.evidence_file to register_desk;
