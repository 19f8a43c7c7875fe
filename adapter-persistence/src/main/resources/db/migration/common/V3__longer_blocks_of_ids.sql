-- Taking a block costs a write of its own, in H2 in the middle of a batch: so blocks are long. What
-- is left of one at a restart is lost, which a bigint does not feel.
alter sequence record_id increment by 65536;
