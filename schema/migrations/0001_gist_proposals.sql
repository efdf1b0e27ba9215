CREATE TABLE `gist_proposal` (
	`passage_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`strict` text,
	`standard` text,
	`broad` text,
	PRIMARY KEY(`theme_id`, `passage_id`)
);
