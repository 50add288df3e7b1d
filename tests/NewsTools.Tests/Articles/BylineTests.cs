using Xunit;

namespace NewsTools.Tests.Articles;

/// <summary>The forms in which a line names the writers.</summary>
public sealed class BylineTests
{
    [Theory]
    [InlineData("By Ada Quill", "Ada Quill")]
    [InlineData("By Ada Quill and Tom Brey", "Ada Quill; Tom Brey")]
    [InlineData("By Ada Quill, Tom Brey, Nora Vail", "Ada Quill; Tom Brey; Nora Vail")]
    [InlineData("By Ada Quill, Tom Brey", "Ada Quill; Tom Brey")]
    [InlineData("By ADA QUILL, TOM BREY", "Ada Quill; Tom Brey")]
    [InlineData("By Ada Quill, Okwe Brey, Nora Vail", "Ada Quill; Okwe Brey; Nora Vail")]
    [InlineData("By Ada Quill, Tom Brey and Nora Vail", "Ada Quill; Tom Brey; Nora Vail")]
    [InlineData("By Ada Quill, Dunmere Herald", "Ada Quill")]
    [InlineData("By Ada Quill, Staff Writer", "Ada Quill")]
    [InlineData("By Ada Quill, Maritime Editor, Dunmere", "Ada Quill")]
    [InlineData("By Ada Quill For Dunmere Mail Online", "Ada Quill")]
    [InlineData("By Ada Quill for the Dunmere Herald", "Ada Quill")]
    [InlineData("BY ADA QUILL FOR DUNMERE MAIL", "Ada Quill")]
    [InlineData("By Ada Quill and Tom Brey For Dunmere Mail", "Ada Quill; Tom Brey")]
    [InlineData("Reporting by Ada Quill; Editing by Tom Brey", "Ada Quill")]
    [InlineData("(Reporting by Ada Quill and Nora Vail in Dunmere; Writing by Hal Moor; Editing by Tom Brey)", "Ada Quill; Nora Vail; Hal Moor")]
    [InlineData("Written by Ada Quill | Edited by Tom Brey", "Ada Quill")]
    [InlineData("Words by Ada Quill. Photographs by Tom Brey", "Ada Quill")]
    [InlineData("Reported by: Ada Quill", "Ada Quill")]
    [InlineData("By Ada Quill; additional reporting by Tom Brey", "Ada Quill")]
    [InlineData("By Ada Quill. Additional reporting by Tom Brey", "Ada Quill")]
    [InlineData("By Ada Quill, with additional reporting by Tom Brey", "Ada Quill")]
    [InlineData("By Ada Quill, edited by Tom Brey", "Ada Quill")]
    [InlineData("Published by Dunmere Media Group", "")]
    [InlineData("Additional reporting by Tom Brey", "")]
    [InlineData("Editing by Tom Brey and Nora Vail", "")]
    [InlineData("By Tuesday the harbour was closed", null)]
    [InlineData("Reporting by the council was late, and nobody in the hall had seen the figures before the vote.", null)]
    [InlineData("Edited by hand, the film is long", null)]
    [InlineData("Written by a friend", null)]
    public void Line_names_its_writers(string line, string? expected) =>
        Assert.Equal(expected, Byline.Read(line) is { } names ? string.Join("; ", names) : null);
}
