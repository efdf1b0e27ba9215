CREATE TABLE `counted` (
	`question` text NOT NULL,
	`key` text NOT NULL,
	`part` integer NOT NULL,
	`json` text NOT NULL,
	PRIMARY KEY(`question`, `key`, `part`)
);
