-- Where on the page a doubt is: a region that could not be read can be shown.

ALTER TABLE issues ADD COLUMN "left" INTEGER; -- pixels of the page image, origin top left; NULL where the whole page is meant
ALTER TABLE issues ADD COLUMN "top" INTEGER; -- pixels
ALTER TABLE issues ADD COLUMN "right" INTEGER; -- pixels, just outside
ALTER TABLE issues ADD COLUMN "bottom" INTEGER; -- pixels, just outside
