// A style that a module imports: esbuild puts it into the style sheet beside the script.
declare module "*.css";
