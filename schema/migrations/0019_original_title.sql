ALTER TABLE `statement` ADD `original_title` text;--> statement-breakpoint
ALTER TABLE `statement` ADD `original_title_language` text;