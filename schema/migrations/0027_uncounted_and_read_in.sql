ALTER TABLE `passage` ADD `read_in` text;--> statement-breakpoint
ALTER TABLE `statement` ADD `uncounted` text;