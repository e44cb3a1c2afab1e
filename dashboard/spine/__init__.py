"""The spine beside the map: levels and panel."""
