CREATE INDEX `passage_frame_frame_idx` ON `passage_frame` (`frame_id`,`passage_id`);--> statement-breakpoint
CREATE INDEX `statement_speaker_name_idx` ON `statement_speaker` (`name`,`statement_id`);