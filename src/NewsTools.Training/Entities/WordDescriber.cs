using System.Text;
using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Training.Entities;

/// <summary>Describes the words of sentences as the recogniser will see them.</summary>
internal sealed class WordDescriber(NetworkTagger tagger, Func<ulong, uint> frequency)
{
    internal WordInfo[] Describe(string[] words)
    {
        var text = new StringBuilder();
        var tokens = new Token[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) text.Append(' ');
            tokens[i] = new Token(text.Length, text.Length + words[i].Length);
            text.Append(words[i]);
        }
        var article = new Article(text.ToString(), [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);
        var tags = tagger.Tag(article, tokens, [new Sentence(0, words.Length, 0)], CancellationToken.None);
        var infos = new WordInfo[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            infos[i] = WordInfo.Of(words[i]);
            infos[i].Names = WordListReader.Lists.Name(infos[i].Lower);
            infos[i].Frequency = frequency(infos[i].Lower);
            infos[i].Place(WordVectors.Shipped, WordVectors.Shipped.Find(words[i]));
            infos[i].Tag = WordInfo.TagOf(tags.Penn[i]);
        }
        return infos;
    }
}
