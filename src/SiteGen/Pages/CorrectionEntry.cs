using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Markup;

namespace SiteGen.Pages;

/// <summary>A correction on the page of all corrections.</summary>
public sealed record CorrectionEntry(Entity Entity, EdtfDate Date, RichText Text);
