CREATE TABLE `agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`theme_id` text,
	`frame_id` text,
	`subject` text NOT NULL,
	`alpha` real,
	`passages` integer NOT NULL,
	`named` integer,
	`coders` integer NOT NULL
);
