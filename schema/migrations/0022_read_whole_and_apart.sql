ALTER TABLE `statement` ADD `read_whole` text;--> statement-breakpoint
ALTER TABLE `coding` DROP COLUMN `is_apart`;