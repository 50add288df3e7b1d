using System.Collections.Concurrent;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>The adapters of the engine, loaded when first needed.</summary>
internal static class Adapters
{
    private static readonly Lazy<IArticleReader> Html = new(() => Load<IArticleReader>("NewsTools.Html", "HtmlArticleReader"));
    private static readonly Lazy<IWhosWhoReader> YamlWhosWho = new(() => Load<IWhosWhoReader>("NewsTools.Yaml", "YamlWhosWhoReader"));

    private static readonly Lazy<Func<ArticleFormat, IArticleReader?>> Wire = new(() =>
        TypeOf("NewsTools.Wire", "WireReaders").GetMethod("ReaderOf")!.CreateDelegate<Func<ArticleFormat, IArticleReader?>>());

    private static readonly Lazy<Func<ReadOnlyMemory<byte>, Encoding?>> Charset = new(() =>
        TypeOf("NewsTools.Wire", "CharsetGuess").GetMethod("Detect")!.CreateDelegate<Func<ReadOnlyMemory<byte>, Encoding?>>());

    private static readonly ConcurrentDictionary<FetchOptions, INewsClient> Clients = new();

    /// <summary>Reads articles of every form.</summary>
    public static ArticleReaders Readers { get; } = new(ReaderOf) { CharsetDetector = bytes => Charset.Value(bytes) };

    private static IArticleReader? ReaderOf(ArticleFormat format) => format switch
    {
        ArticleFormat.Auto => null,
        ArticleFormat.Html => Html.Value,
        _ => Wire.Value(format),
    };

    /// <summary>Creates an object of an adapter's type.</summary>
    public static T Load<T>(string adapter, string type) => (T)Activator.CreateInstance(TypeOf(adapter, type))!;

    /// <summary>Fetches from the web. Cmdlets with the same options share a client, and with it the pauses that it keeps.</summary>
    public static INewsClient NewsClient(FetchOptions options) =>
        Clients.GetOrAdd(options, static options => (INewsClient)Activator.CreateInstance(TypeOf("NewsTools.Web", "NewsClient"), options)!);

    /// <summary>Reads what a user knows about people.</summary>
    public static IWhosWhoReader WhosWhoReader => YamlWhosWho.Value;

    // By name: the module does not reference what stands behind the wall.
    private static Type TypeOf(string adapter, string type) => Type.GetType($"{adapter}.{type}, {adapter}", throwOnError: true)!;
}
