using NewsTools.Layout;
using Xunit;

namespace NewsTools.Tests;

public sealed class CellWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("harbour", 7)]
    [InlineData("東京", 4)]
    [InlineData("한국", 4)]
    [InlineData("ＡＢ", 4)]
    [InlineData("ｱｲ", 2)]
    [InlineData("e\u0301te\u0301", 3)]
    [InlineData("नमस्ते", 4, 3)]
    [InlineData("שָׁלוֹם", 4)]
    [InlineData("مرحبا", 5)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("❤️", 2)]
    [InlineData("soft\u00ADhyphen", 10)]
    [InlineData("zero\u200Bwidth", 9)]
    [InlineData("𝒜", 1)]
    public void A_text_takes_the_columns_of_a_terminal(string text, int columns, int? orElse = null) =>
        Assert.Contains(CellWidth.Of(text), new[] { columns, orElse ?? columns });
}
