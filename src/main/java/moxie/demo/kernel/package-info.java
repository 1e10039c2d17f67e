/** Pure numeric kernels on flat row-major arrays: values in, values out, nothing printed and nothing remembered. */
package moxie.demo.kernel;
