namespace NewsTools.Pipeline;

/// <summary>A result of an item, or the error that ended the work on it.</summary>
/// <typeparam name="TResult">The type of the results.</typeparam>
/// <param name="Target">What an error refers to.</param>
/// <param name="Result">The result; default if there is an error.</param>
/// <param name="Error">The error; null if there is a result.</param>
internal readonly record struct Outcome<TResult>(object? Target, TResult Result, Exception? Error);
