using NewsTools.Learning;
using Xunit;

namespace NewsTools.Tests.Language;

public sealed class WordVectorsTests
{
    private static readonly WordVectors Table = WordVectors.Shipped;

    [Theory]
    [InlineData("Company", "company")]
    [InlineData("MINISTRY", "ministry")]
    [InlineData("Ten-Year", "ten-year")]
    [InlineData("ten‑year", "ten-year")]
    [InlineData("Inc.", "inc")]
    [InlineData("Gov.", "gov")]
    [InlineData(",", ",")]
    public void A_word_is_found_however_it_is_written(string written, string plain)
    {
        Assert.NotEqual(WordVectors.Unknown, Table.Find(plain));
        Assert.Equal(Table.Find(plain), Table.Find(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("qwzzkrv")]
    [InlineData("2024")]
    [InlineData("..")]
    public void What_has_no_vector_is_unknown(string word) => Assert.Equal(WordVectors.Unknown, Table.Find(word));

    [Theory]
    [InlineData("company", "firm", "river")]
    [InlineData("club", "team", "protein")]
    [InlineData("priest", "bishop", "engine")]
    [InlineData("ministry", "department", "guitar")]
    [InlineData("said", "told", "green")]
    [InlineData("doctor", "physician", "bridge")]
    [InlineData("storm", "hurricane", "contract")]
    [InlineData("union", "federation", "potato")]
    public void Words_used_alike_are_alike(string word, string like, string unlike)
    {
        int row = Table.Find(word), near = Table.Find(like), far = Table.Find(unlike);
        Assert.True(Table.Likeness(row, near) > Table.Likeness(row, far) + 0.2f, $"{Table.Likeness(row, near)} against {Table.Likeness(row, far)}");
        Assert.Equal(Table.Likeness(row, near), Table.Likeness(near, row));
    }

    [Fact]
    public void Every_vector_has_nearly_the_length_one_and_a_class_of_each_grain()
    {
        for (var row = 0; row < Table.Count; row += 97)
        {
            var square = 0f;
            foreach (var value in Table.Vector(row)) square += value * Table.Scale * (value * Table.Scale);
            // Less where one value was more than a byte holds.
            Assert.InRange(square, 0.5f, 1.05f);
            Assert.InRange(Table.Coarse(row), 0, WordVectors.CoarseClasses - 1);
            Assert.InRange(Table.Medium(row), 0, WordVectors.MediumClasses - 1);
            Assert.InRange(Table.Fine(row), 0, WordVectors.FineClasses - 1);
        }
    }

    [Fact]
    public void Words_of_one_sort_share_a_class() =>
        Assert.Equal(Table.Medium(Table.Find("monday")), Table.Medium(Table.Find("thursday")));

    [Fact]
    public void A_table_whose_parts_do_not_fit_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new WordVectors(1, [1, 2], new sbyte[WordVectors.Dimensions], [0, 0], [0, 0], [0, 0]));
}
