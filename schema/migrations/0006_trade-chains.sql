CREATE TABLE `trade_chain` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `trade_disagreement` (
	`position` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `trade_target` ADD `chain_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `trade_target` ADD `step` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `trade_target` ADD `passage_id` text;--> statement-breakpoint
ALTER TABLE `trade_volume` ADD `beside_line` text;